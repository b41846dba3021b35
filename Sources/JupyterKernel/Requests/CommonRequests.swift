/// The requests that shell and control answer alike, without the evaluator.
struct CommonRequests {
    let session: Session

    /// The content of the reply; nil where the request is not one of these.
    func answer(_ request: Message) -> [String: JSONValue]? {
        switch request.header.messageType {
        case "kernel_info_request":
            return kernelInfo
        case "connect_request":
            return connection
        case "interrupt_request":
            session.interrupts.raise()
            return ["status": "ok"]
        case "shutdown_request":
            return ["status": "ok", "restart": .bool(request.content["restart"]?.bool ?? false)]
        case "usage_request":
            return Usage().content
        default:
            return nil
        }
    }

    /// Ends the kernel where `request`, which has its reply now, asked for that.
    func conclude(_ request: Message, reply: [String: JSONValue]) {
        guard request.header.messageType == "shutdown_request" else { return }
        // Other frontends learn of the end from this copy of the reply.
        session.publish("shutdown_reply", reply, parent: request.header)
        session.end(reply["restart"] == true ? .restart : .shutDown)
    }

    private var kernelInfo: [String: JSONValue] {
        let description = session.configuration.description
        return [
            "status": "ok",
            "protocol_version": .string(protocolVersion),
            "implementation": .string(description.implementation),
            "implementation_version": .string(description.implementationVersion),
            "banner": .string(description.banner),
            "language_info": description.language.json,
            "help_links": .array(
                description.helpLinks.map { ["text": .string($0.text), "url": .string($0.url)] }
            ),
            // Nothing optional yet (JEP 92): neither the debugger nor subshells.
            "supported_features": [],
            "debugger": false,
        ]
    }

    private var connection: [String: JSONValue] {
        var content: [String: JSONValue] = ["status": "ok"]
        for (channel, port) in session.connection.ports { content[channel.rawValue] = .integer(port) }
        return content
    }
}

extension KernelDescription.Language {
    fileprivate var json: JSONValue {
        var info: [String: JSONValue] = [
            "name": .string(name),
            "version": .string(version),
            "mimetype": .string(mimetype),
            "file_extension": .string(fileExtension),
        ]
        info["pygments_lexer"] = pygmentsLexer.map(JSONValue.string)
        info["codemirror_mode"] = codemirrorMode
        info["nbconvert_exporter"] = nbconvertExporter.map(JSONValue.string)
        return .object(info)
    }
}
