package worksafe.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;

/** RFC 9457 problem details, the one shape of every refusal. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "RFC 9457 问题详情 / problem details")
public record Problem(
        @Schema(
                description = "稳定的问题类型，在网关打开即为其说明 / stable type; at the gateway a page explains it",
                format = "uri-reference",
                examples = "/errors/not-found")
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

        @Schema(description = "拒绝所据的政策行 / the row of the policy book that refused") @Nullable
        LegalGround ground,

        List<Violation> violations,

        @Schema(
                description = "供程序使用的事实，如 roles、head、stream / facts for programs, such as roles, head, stream",
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class)
        Map<String, Object> facts) {

    /** Where the types of problems are explained: pages of the gateway, whose address every client has. */
    public static final String TYPES = "/errors/";

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * What stands behind a refusal: which document says so, how strong it is, and how sure it is that it says so.
     *
     * @param clause where in the document; empty where nobody named one
     */
    @Schema(name = "LegalGround", description = "依据 / what stands behind a refusal")
    public record LegalGround(
            @Schema(description = "依据文件 / document", examples = "中华人民共和国安全生产法（2021年修正）")
            String source,

            @Schema(description = "条款，未载明的为空 / clause; empty where none is named", examples = "第六十五条第一款第（二）项")
            String clause,

            @Schema(description = "效力等级 / how strong the document is")
            Force force,

            @Schema(description = "核实程度 / how sure it is that the document says so")
            Certainty certainty) {

        /** What the row itself rests on. */
        public static LegalGround of(PolicyRow row) {
            return new LegalGround(row.source(), row.clause(), row.force(), row.certainty());
        }

        /** In words, as people cite it. */
        public String cited() {
            return clause.isEmpty() ? source : source + " " + clause;
        }
    }

    /** One field that was refused: where, by which rule, in words. */
    public record Violation(
            @Schema(description = "JSON Pointer, query:<name> or header:<name>")
            String pointer,

            String code,
            String message) {}
}
