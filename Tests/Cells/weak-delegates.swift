// swift-format-ignore-file
protocol Listener: AnyObject { func heard(_ s: String) }
class Speaker { weak var listener: (any Listener)?; func say(_ s: String) { listener?.heard(s) } }
class Ear: Listener { var all: [String] = []; func heard(_ s: String) { all.append(s) }; deinit { print("ear gone") } }
let speaker = Speaker()
var ear: Ear? = Ear()
speaker.listener = ear
speaker.say("hi"); speaker.say("ho")
print(ear!.all, speaker.listener === ear, speaker.listener != nil)
ear = nil
speaker.say("nobody")
print(speaker.listener == nil)
// expect: ["hi", "ho"] true true
// expect: ear gone
// expect: true
