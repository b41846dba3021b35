// What a learner's program imports: `import Notebook` brings tensors, activations, networks and plots.

@_exported public import Activations
@_exported public import Display
@_exported public import Networks
@_exported public import Plots
@_exported public import Tensors
