package worksafe.inspections.draw.publication;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An object that a disclosed draw drew, or that came in place of one, as everybody reads it. */
@Schema(name = "PublicDrawnObject", description = "公开后抽中的对象 / an object of a disclosed draw, in public")
public record PublicDrawnView(
        @Schema(description = "层 / stratum", examples = "A") String stratum,

        @Schema(description = "层内名次，从 1 起 / rank within the stratum", examples = "1")
        int rank,

        @Schema(description = "企业标识 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID enterpriseId,

        @Schema(
                description = "企业名称，已不在册的不返回 / its name; absent where it is not known any more",
                examples = "江阴市澄江化工有限公司")
        @Nullable
        String enterpriseName,

        @Schema(
                description =
                        "检查人员工号，组长在前；无人可派的为空 / service numbers, the leader first; empty where nobody could be sent",
                examples = "[\"SC-0007\"]")
        List<String> inspectors,

        @Schema(
                description = "被其替换的企业，非替补不返回 / whom it was put in place of; absent unless it is a substitute",
                examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f11")
        @Nullable
        UUID replaces,

        @Schema(description = "替换原因，非替补不返回 / why; absent unless it is a substitute", examples = "停产") @Nullable
        String reason) {}
