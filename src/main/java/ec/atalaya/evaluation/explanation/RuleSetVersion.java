package ec.atalaya.evaluation.explanation;

import ec.atalaya.rules.RuleSet;

/**
 * Which rules judged.
 *
 * @param digest the begin of the digest over their files, enough to tell versions apart
 */
public record RuleSetVersion(String code, String version, String digest) {

    private static final int SHORT = 12;

    public static RuleSetVersion of(RuleSet set) {
        String digest = set.digest();
        return new RuleSetVersion(set.code(), set.version(), digest.substring(0, Math.min(SHORT, digest.length())));
    }
}
