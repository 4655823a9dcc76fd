/** How deviations spread along the cause-effect links: burdens, exposures, and the roots behind them. */
@NullMarked
@NamedInterface("spreading")
package ec.atalaya.evaluation.spreading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
