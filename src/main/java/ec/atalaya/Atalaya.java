package ec.atalaya;

import ec.atalaya.cli.CommandLineTool;

/** The product's entry: one jar for every command. */
public final class Atalaya {

    private Atalaya() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineTool.run(arguments));
    }
}
