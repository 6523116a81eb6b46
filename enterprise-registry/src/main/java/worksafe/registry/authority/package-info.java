/**
 * The authorities that supervise safety (监管机构) as the roster of officials needs them: where each is, for which sector it
 * is competent, its sections (科室) and posts (岗位), and which came after one that was dissolved; and the grids (网格) into
 * which it divides places and enterprises (澄政发〔2012〕3号 一（一）: 网格化、实名制).
 *
 * <p>An authority, a section, a post and a grid exist from a first to a last day, both included, and none is ever deleted:
 * officials of earlier years name them. A code once given keeps its meaning. What a grid covers never changes; another
 * division is another grid. An enterprise that is named by a grid belongs to it, before any grid of its place; among places
 * the narrowest counts.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.authority;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
