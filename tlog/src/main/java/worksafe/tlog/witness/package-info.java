/**
 * A witness as a process of its own (C2SP tlog-witness): it looks at the public checkpoints of logs, countersigns what begins
 * with what it saw before, and gives that out to everybody. It needs no account at the logs, and the logs have none here: each
 * reads what the other one publishes and believes signatures alone.
 *
 * <p>Its key and its memory lie in one folder, which nobody who has a log's key may write.
 */
@NullMarked
@CheckReturnValue
package worksafe.tlog.witness;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
