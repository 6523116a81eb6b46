/**
 * High-risk enterprises of a place over time, and what its industry is made of (严格控制和逐步压缩高危企业数量，依据产业结构和行业风险). At the
 * first sweep of each month it is written down which enterprises are high-risk; the figure {@code high-risk-enterprises}
 * counts these rows. Targets and written analyses are registers.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.overview.risk;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
