package worksafe.platform.duties.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;

/** A row of the policy book. */
@Schema(description = "政策参数 / row of the policy book")
record PolicyView(
        UUID id,
        long revision,

        @Schema(description = "政策代码 / code", examples = "safety-manager.full-time-threshold")
        String code,

        @Schema(description = "适用地域，000000000000 为全国 / where it holds", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "适用行业，不返回表示全部 / for which sector, absent for all") @Nullable
        Sector sector,

        @Schema(description = "适用行业类别，含其下的类别，不返回表示全部 / for which trade and its parts, absent for all") @Nullable
        Trade trade,

        @Schema(description = "参数，主值为 value / what it says, the answer proper under value")
        Map<String, Object> parameters,

        @Schema(description = "能否读懂；读不懂的不采用，改用上级的 / whether it can be read; if not, the wider place's row holds")
        boolean readable,

        @Schema(description = "生效日 / first day in force") LocalDate validFrom,

        @Schema(description = "失效日，该日起不再适用 / first day no longer in force") @Nullable
        LocalDate validTo,

        @Schema(description = "文件 / document", examples = "安全生产法")
        String source,

        @Schema(description = "条款 / clause", examples = "第二十四条")
        String clause,

        @Schema(
                description = "法律法规库中的条款或文件，库中没有的不返回 / its clause or document in the law library; absent where"
                        + " that has none",
                examples = "aqscf-2021.24")
        @Nullable
        String lawId,

        @Schema(description = "效力等级：法律、法规、规章、规范性文件 / how strong the document is")
        Force force,

        @Schema(description = "核实程度：已核、待核、系统缺省值 / how sure it is that the document says so")
        Certainty certainty,

        Instant createdAt,
        String createdBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,

        @Schema(
                description = "提示：与其他效力等级的规定不一致时，说明以何者为准及理由；仅在新增时返回 / which row holds, and why, where one of"
                        + " another force says something else; only in the answer to adding a row",
                examples = "该项规定与《安全生产法》第二十四条（法律）规定不一致。共 2 项规定有效，取地域最近者：某市试点办法第三条。")
        @Nullable
        String notice)
        implements Versioned {

    PolicyView noticed(String words) {
        return new PolicyView(
                id,
                revision,
                code,
                region,
                sector,
                trade,
                parameters,
                readable,
                validFrom,
                validTo,
                source,
                clause,
                lawId,
                force,
                certainty,
                createdAt,
                createdBy,
                endedAt,
                endedBy,
                words);
    }
}
