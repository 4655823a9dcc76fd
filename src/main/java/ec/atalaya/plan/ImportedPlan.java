package ec.atalaya.plan;

import java.time.Instant;

/**
 * A plan as it was imported.
 *
 * @param version counted from 1; a folder that did not change makes no new version
 * @param digest what tells this version from every other
 * @param importedAt when
 */
public record ImportedPlan(Plan plan, int version, String digest, Instant importedAt) {}
