/// What a kernel tells of itself in `kernel_info_reply`.
public struct KernelDescription: Sendable, Hashable {
    /// The language that its cells are written in.
    public struct Language: Sendable, Hashable {
        /// Its name, as in the kernelspec: `swift`.
        public var name: String
        /// The version of the language: `6.3`.
        public var version: String
        /// The MIME type of a script: `text/x-swift`.
        public var mimetype: String
        /// The extension of a script, with its dot: `.swift`.
        public var fileExtension: String
        /// The Pygments lexer that colours it, where its name differs from `name`.
        public var pygmentsLexer: String?
        /// The CodeMirror mode: a name, or an object that configures one.
        public var codemirrorMode: JSONValue?
        /// The nbconvert exporter, where the default one does not serve.
        public var nbconvertExporter: String?

        /// A language; what frontends can do without may be left out.
        public init(
            name: String,
            version: String,
            mimetype: String,
            fileExtension: String,
            pygmentsLexer: String? = nil,
            codemirrorMode: JSONValue? = nil,
            nbconvertExporter: String? = nil
        ) {
            self.name = name
            self.version = version
            self.mimetype = mimetype
            self.fileExtension = fileExtension
            self.pygmentsLexer = pygmentsLexer
            self.codemirrorMode = codemirrorMode
            self.nbconvertExporter = nbconvertExporter
        }
    }

    /// An entry of the frontend's help menu.
    public struct HelpLink: Sendable, Hashable {
        /// What the menu shows.
        public var text: String
        /// Where the entry leads.
        public var url: String

        /// An entry.
        public init(text: String, url: String) {
            self.text = text
            self.url = url
        }
    }

    /// The kernel's name.
    public var implementation: String
    /// The kernel's own version.
    public var implementationVersion: String
    /// What a console prints when it starts.
    public var banner: String
    /// What its cells are written in.
    public var language: Language
    /// The entries of the help menu.
    public var helpLinks: [HelpLink]

    /// A description.
    public init(
        implementation: String,
        implementationVersion: String,
        banner: String,
        language: Language,
        helpLinks: [HelpLink] = []
    ) {
        self.implementation = implementation
        self.implementationVersion = implementationVersion
        self.banner = banner
        self.language = language
        self.helpLinks = helpLinks
    }
}
