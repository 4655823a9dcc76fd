/** Atalaya: evaluation and monitoring of a city's strategic plan by rules. Each package below is one room of the house. */
@NullMarked
package ec.atalaya;

import org.jspecify.annotations.NullMarked;
