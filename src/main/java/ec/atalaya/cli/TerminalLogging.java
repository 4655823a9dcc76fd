package ec.atalaya.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/**
 * Logging of the offline commands: warnings, to the error stream, so that results stay clean. Written in code because
 * reading a configuration file takes a fifth of the time of a whole command.
 */
public final class TerminalLogging extends ContextAwareBase implements Configurator {

    /** The server logs as its own settings say. */
    private static final String TERMINAL = "atalaya.terminal";

    static void choose() {
        System.setProperty(TERMINAL, "true");
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (!Boolean.getBoolean(TERMINAL)) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{HH:mm:ss} %-5level %logger{0}: %msg%n");
        encoder.start();
        var terminal = new ConsoleAppender<ILoggingEvent>();
        terminal.setContext(context);
        terminal.setTarget("System.err");
        terminal.setEncoder(encoder);
        terminal.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(terminal);
        // Drools tells of rules that do not compile in its own words; the compiler tells it in ours.
        context.getLogger("org.drools.compiler.kie.builder.impl.KieProject").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
