package ec.atalaya.cli;

import ec.atalaya.rules.Tone;

/** Colours of a terminal. Whatever has a colour has a word as well. */
enum TerminalColours {
    NONE {
        @Override
        String paint(String text, Paint paint) {
            return text;
        }
    },
    ANSI {
        @Override
        String paint(String text, Paint paint) {
            return "\u001B[" + paint.code + "m" + text + "\u001B[0m";
        }
    };

    /** What can be told by colour. */
    enum Paint {
        STRONG("1"),
        FAINT("2"),
        MET("32"),
        SHORT("33"),
        OFF("31"),
        AHEAD("34"),
        CRITICAL("1;31"),
        EXPOSED("35");

        private final String code;

        Paint(String code) {
            this.code = code;
        }

        static Paint of(Tone tone) {
            return switch (tone) {
                case AHEAD -> AHEAD;
                case MET -> MET;
                case SHORT -> SHORT;
                case OFF -> OFF;
                case CRITICAL -> CRITICAL;
                case NONE -> FAINT;
            };
        }
    }

    abstract String paint(String text, Paint paint);

    /** Colours where a person looks on, and has not asked for none (no-color.org). */
    static TerminalColours ofThisTerminal() {
        boolean wanted = System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        return wanted && System.console() != null ? ANSI : NONE;
    }
}
