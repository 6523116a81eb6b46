/**
 * Leads (线索): what the data of different sources let suspect together, such as an injury at work that no accident was reported
 * for, or a project without the filing that the law asks for.
 *
 * <p>A lead is raised by a rule or recorded by a supervisor, waits for the supervising authority, and is verified (核实) or
 * dismissed (排除), each with what was found. It proves nothing and founds nothing: what a check finds goes its own way, as an
 * accident, a finding or a case. It is never public, it carries no line of the archive, and row security hides it from every
 * enterprise.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.lead;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
