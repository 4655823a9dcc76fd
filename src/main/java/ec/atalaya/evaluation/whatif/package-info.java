/** What would be if: one unsaved evaluation under other values, targets, links or statuses, and how it differs. */
@NullMarked
@NamedInterface("whatif")
package ec.atalaya.evaluation.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
