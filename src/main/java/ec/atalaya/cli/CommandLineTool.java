package ec.atalaya.cli;

import ec.atalaya.document.Fault;
import ec.atalaya.document.RefusedDocument;
import ec.atalaya.evaluation.UnusableRuleSet;
import ec.atalaya.rules.RunawayRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: names the commands, and turns what goes wrong into messages and exit codes. */
@Command(
        name = "atalaya",
        description = "Evaluación y seguimiento de un plan estratégico, guiados por reglas.",
        subcommands = {
            ServeCommand.class,
            ValidateCommand.class,
            EvaluateCommand.class,
            RulesCommand.class,
            LoadCommand.class,
            ImportCommand.class
        },
        synopsisSubcommandLabel = "ORDEN",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineTool.Version.class,
        sortOptions = false)
public final class CommandLineTool {

    /** Faults were found in what was given. */
    static final int FAULTS = 1;
    /** The product itself failed. */
    static final int FAILURE = 3;

    @Option(
            names = "--language",
            paramLabel = "es|en",
            description = "Idioma de los mensajes (es).",
            scope = ScopeType.INHERIT)
    private String language = "es";

    private final ProcessStreams streams;

    private CommandLineTool(ProcessStreams streams) {
        this.streams = streams;
    }

    /** What {@code --version} answers. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            var told = new Properties();
            try (InputStream in = CommandLineTool.class.getResourceAsStream("/META-INF/build-info.properties")) {
                told.load(Objects.requireNonNull(in, "the product was built without its version"));
            }
            return new String[] {"atalaya " + told.getProperty("build.version")};
        }
    }

    /** Where a command reads and writes. */
    private record ProcessStreams(PrintWriter out, PrintWriter err) {}

    /** Runs one command with the process's own streams and answers its exit code: 0, 1, 2 or 3. */
    public static int run(String... arguments) {
        TerminalLogging.choose();
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(out, err, arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var tool = new CommandLineTool(new ProcessStreams(out, err));
        ResourceBundle texts = ResourceBundle.getBundle("messages/commands", Locale.ROOT);
        var commandLine = new CommandLine(tool)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setResourceBundle(texts)
                .setParameterExceptionHandler(new WrongUsage(texts))
                .setExecutionExceptionHandler(tool.failures());
        try {
            return commandLine.execute(arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    void tell(List<Fault> faults) {
        faults.forEach(fault -> streams.err().println(fault.text(locale())));
    }

    private IExecutionExceptionHandler failures() {
        return (failure, commandLine, parsed) -> {
            if (failure instanceof RefusedDocument refused) {
                tell(refused.faults());
                return FAULTS;
            }
            if (failure instanceof NoDatabase) {
                streams.err().println(failure.getMessage());
                return FAILURE;
            }
            if (failure instanceof UnusableRuleSet || failure instanceof RunawayRules) {
                streams.err().println(failure.getMessage());
                return FAULTS;
            }
            streams.err().println("Algo falló de nuestro lado: " + failure);
            failure.printStackTrace(streams.err());
            return FAILURE;
        };
    }
}
