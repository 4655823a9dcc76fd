/** Sources of data outside of the product: what is fetched from where and when, and how it went. */
@NullMarked
@NamedInterface("source")
package ec.atalaya.measurement.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
