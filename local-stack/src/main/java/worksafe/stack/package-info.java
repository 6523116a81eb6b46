/**
 * The whole suite on one machine without installing anything: a real PostgreSQL, a real Kafka broker, a development
 * token issuer, the services and sample data, started and stopped by one supervising process.
 *
 * <p>Its parts serve tests too: {@link worksafe.stack.PostgresServer} and {@link worksafe.stack.Provisioning} give a
 * database with the roles of production, {@link worksafe.stack.DevelopmentIssuer} gives tokens, {@link
 * worksafe.stack.KafkaBroker} a broker. Only {@code KafkaBroker} and {@code KafkaServer} touch Kafka's server classes,
 * so that whoever needs PostgreSQL alone can leave Kafka out.
 *
 * <p>Every process that the stack starts is known by pid <em>and</em> start time, and a PostgreSQL only through the pid
 * file in its own data folder: a leftover of a killed run is found again and ended, and nothing else ever is.
 */
@NullMarked
@CheckReturnValue
package worksafe.stack;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
