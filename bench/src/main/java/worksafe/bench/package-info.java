/**
 * Measures the running suite against limits that live on the same machine: pgbench with the same statements, psql's
 * {@code \copy} of the same rows, a bare Kafka producer. Both sides run in one run, where they can in turns,
 * and what counts is the ratio: a machine that is slower today is slower for both.
 */
@NullMarked
@CheckReturnValue
package worksafe.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
