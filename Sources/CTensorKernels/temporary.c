#include "support.h"
#undef BINARY
#define B(name, type, suffix, value) \
 void kernel_##name##_vv##suffix(const type *as, const type *bs, type *ys, size_t n){for(size_t i=0;i<n;i++){const type a=as[i],b=bs[i];ys[i]=(value);}}\
 void kernel_##name##_vs##suffix(const type *as, type b, type *ys, size_t n){for(size_t i=0;i<n;i++){const type a=as[i];ys[i]=(value);}}\
 void kernel_##name##_sv##suffix(type a, const type *bs, type *ys, size_t n){for(size_t i=0;i<n;i++){const type b=bs[i];ys[i]=(value);}}
#define U(name, type, suffix, value) void kernel_##name##suffix(const type *xs, type *ys, size_t n){for(size_t i=0;i<n;i++){const type x=xs[i];ys[i]=(value);}}
B(add,float,_f32,a+b) B(subtract,float,_f32,a-b) B(multiply,float,_f32,a*b) B(divide,float,_f32,a/b)
B(maximum,float,_f32,a>b?a:b>a?b:a!=b?a+b:signbit(a)?b:a) B(minimum,float,_f32,a<b?a:b<a?b:a!=b?a+b:signbit(a)?a:b)
B(maximum_share,float,_f32,a>b?1:b>a?0:a!=b?a+b:0.5f)
B(power,float,_f32,powf(a,b)) B(power,double,,pow(a,b))
B(less,float,_f32,a<b) B(less,double,,a<b) B(less_equal,float,_f32,a<=b) B(less_equal,double,,a<=b)
B(equal,float,_f32,a==b) B(equal,double,,a==b) B(not_equal,float,_f32,a!=b) B(not_equal,double,,a!=b)
U(negate,float,_f32,-x) U(absolute,float,_f32,fabsf(x)) U(sign,float,_f32,x>0?1:x<0?-1:x) U(square_root,float,_f32,sqrtf(x))
U(log,float,_f32,logf(x)) U(log1p,float,_f32,log1pf(x)) U(sin,float,_f32,sinf(x)) U(cos,float,_f32,cosf(x))
U(erf,float,_f32,erff(x)) U(erf,double,,erf(x)) U(erf_derivative,float,_f32,1.1283791670955126f*expf(-x*x)) U(erf_derivative,double,,1.1283791670955126*exp(-x*x))
U(floor,float,_f32,floorf(x)) U(floor,double,,floor(x)) U(ceil,float,_f32,ceilf(x)) U(ceil,double,,ceil(x)) U(round,float,_f32,rintf(x)) U(round,double,,rint(x))
Pair kernel_sum_f32(const float *x, size_t n){double s=0;for(size_t i=0;i<n;i++)s+=x[i];return (Pair){s,0};}
#define E(name,type,suffix,op) type kernel_##name##suffix(const type*x,size_t n){type b=x[0];for(size_t i=0;i<n;i++)if(x[i] op b||x[i]!=x[i])b=x[i];return b;}
E(max,float,_f32,>) E(min,float,_f32,<)
#define AE(name,type,suffix,op) size_t kernel_arg_##name##suffix(const type*x,size_t n){size_t b=0;for(size_t i=0;i<n;i++){if(x[i]!=x[i])return i;if(x[i] op x[b])b=i;}return b;}
AE(max,float,_f32,>) AE(min,float,_f32,<) AE(max,double,,>) AE(min,double,,<)
void kernel_select(const double*c,const double*a,const double*b,double*y,size_t n){for(size_t i=0;i<n;i++)y[i]=c[i]!=0?a[i]:b[i];}
void kernel_select_f32(const float*c,const float*a,const float*b,float*y,size_t n){for(size_t i=0;i<n;i++)y[i]=c[i]!=0?a[i]:b[i];}
