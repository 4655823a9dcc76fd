/** Whether what was measured bears out the links of the strategic map. */
@NullMarked
@NamedInterface("evidence")
package ec.atalaya.evaluation.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
