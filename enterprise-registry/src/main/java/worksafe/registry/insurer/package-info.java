/**
 * What a commercial insurer may read (某县《关于进一步加强安全生产监管执法工作的实施方案》二（八）: 激励社会商业保险机构参与安全监管工作): a short
 * sheet of the enterprises whose safety liability insurance in force names it, and of no other. A county or a city says in the
 * register {@code insurer-access} which account reads for which insurer, from when to when. The database tells which
 * enterprises these are, and what is read of them is read in a scope of these enterprises alone, so that its wall holds it. Every
 * reading stands in the audit trail.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.insurer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
