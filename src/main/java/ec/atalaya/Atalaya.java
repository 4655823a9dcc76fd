package ec.atalaya;

import ec.atalaya.cli.CommandLineTool;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The product's entry: one jar that serves, and for every command of the terminal. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Atalaya {

    private static final String SERVE = "serve";

    /** Serves without arguments or with {@code serve}; anything else is a command that ends with an exit code. */
    public static void main(String[] arguments) {
        if (arguments.length == 0 || arguments[0].equals(SERVE)) {
            SpringApplication.run(Atalaya.class, arguments);
        } else {
            System.exit(CommandLineTool.run(arguments));
        }
    }
}
