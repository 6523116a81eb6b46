package worksafe.platform.http;

/**
 * A kind of refusal with a stable name. Each service lists its own in one enum; the texts stand in its message bundle
 * under {@code <slug>.title} and {@code <slug>.detail}, in zh-CN and en.
 */
public interface ProblemType {

    /** Stable kebab-case name; clients may branch on it. The problem's {@code type} is {@link Problem#TYPES} with it. */
    String slug();

    /** The HTTP status that goes with it. */
    int status();
}
