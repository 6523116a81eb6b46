/**
 * The chaos engine: a seeded schedule of faults on the running suite, clients that do real work meanwhile and write down what they
 * were told, and checkers that compare this record with databases, topics, files and audit logs once all is quiet. What judges is
 * pure and tested by itself; {@code ChaosIT} under {@code src/chaos} runs the whole by {@code -Pchaos} alone.
 */
@NullMarked
package worksafe.acceptance.chaos;

import org.jspecify.annotations.NullMarked;
