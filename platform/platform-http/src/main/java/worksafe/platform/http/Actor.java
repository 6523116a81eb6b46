package worksafe.platform.http;

/**
 * Who did something, as the verified token said at that time.
 *
 * @param subject the account: what separation of duties compares
 * @param name what people read beside it
 */
public record Actor(String subject, String name) {}
