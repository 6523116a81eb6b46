package worksafe.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details, the one shape of every refusal. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "RFC 9457 问题详情 / problem details")
public record Problem(
        @Schema(description = "稳定的问题类型 / stable type", examples = "urn:worksafe:problem:not-found")
        URI type,

        String title,
        int status,
        @Nullable String detail,

        @Schema(description = "请求路径 / path of the request") @Nullable
        String instance,

        @Schema(description = "稳定的问题代码 / stable code", examples = "not-found")
        String code,

        @Schema(description = "追踪号 / trace id, also in the logs") @Nullable
        String traceId,

        @Schema(description = "依据的法条 / legal source where a rule of law refused") @Nullable
        String legalSource,

        List<Violation> violations,

        @Schema(
                description = "供程序使用的事实，如 roles、head、stream / facts for programs, such as roles, head, stream",
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class)
        Map<String, Object> facts) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field that was refused: where, by which rule, in words. */
    public record Violation(
            @Schema(description = "JSON Pointer, query:<name> or header:<name>")
            String pointer,

            String code,
            String message) {}
}
