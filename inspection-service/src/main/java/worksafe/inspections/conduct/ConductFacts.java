package worksafe.inspections.conduct;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of how a visit is conducted; approvals and interferences are only ever added to.
 *
 * @param terms absent until they are settled
 * @param covertCheck absent until the conditions were answered
 * @param refusal absent unless somebody refused to sign
 */
record ConductFacts(
        @Nullable VisitTerms terms,
        List<VisitApproval> approvals,
        List<Interference> interferences,
        @Nullable CovertCheck covertCheck,
        @Nullable SignatureRefusal refusal) {

    ConductFacts {
        approvals = approvals == null ? List.of() : List.copyOf(approvals);
        interferences = interferences == null ? List.of() : List.copyOf(interferences);
    }

    ConductFacts with(VisitTerms settled) {
        return new ConductFacts(settled, approvals, interferences, covertCheck, refusal);
    }

    ConductFacts with(VisitApproval one) {
        return new ConductFacts(terms, plus(approvals, one), interferences, covertCheck, refusal);
    }

    ConductFacts with(Interference one) {
        return new ConductFacts(terms, approvals, plus(interferences, one), covertCheck, refusal);
    }

    ConductFacts with(CovertCheck answered) {
        return new ConductFacts(terms, approvals, interferences, answered, refusal);
    }

    ConductFacts with(SignatureRefusal refused) {
        return new ConductFacts(terms, approvals, interferences, covertCheck, refused);
    }

    private static <T> List<T> plus(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    /** What approval may be asked for. */
    @Schema(name = "VisitApprovalMatter")
    public enum ApprovalMatter {
        /** That the visit is made, as it is planned. */
        VISIT,
        /** That it is made beyond the yearly cap. */
        OVER_CAP
    }

    /** The three answers of an approval. */
    @Schema(name = "VisitApprovalAnswer")
    public enum ApprovalAnswer {
        APPROVED,
        /** To be completed, and asked again. */
        RETURNED,
        REFUSED
    }

    /**
     * One answer of whoever heads the authority.
     *
     * @param afterwards whether the visit had begun: the urgent case
     */
    @Schema(name = "VisitApproval", description = "审批 / an answer about the visit")
    public record VisitApproval(
            @Schema(description = "审批事项 / what about", examples = "VISIT")
            ApprovalMatter matter,

            @Schema(description = "审批意见：批准、退回补正、不批准 / answer", examples = "APPROVED")
            ApprovalAnswer answer,

            @Schema(description = "说明 / in words", examples = "同意按方案检查") @Nullable
            String note,

            @Schema(description = "是否紧急检查后补报 / whether the visit had begun", examples = "false")
            boolean afterwards,

            @Schema(description = "审批人账户 / account of who answered", examples = "approver-0001")
            String by,

            @Schema(description = "审批人姓名 / name of who answered", examples = "陈审批")
            String byName,

            Instant at) {}

    /** In whose name a visit was obstructed. */
    @Schema(name = "InterferencePretext")
    public enum Pretext {
        /** 招商引资. */
        INVESTMENT_ATTRACTION,
        /** 发展经济、优化环境. */
        DEVELOPMENT,
        /** 打招呼、说情. */
        INTERCESSION,
        OTHER
    }

    /**
     * That somebody stood in the way of a visit (R-INS-030).
     *
     * @param at when that was
     * @param recordedAt when it was entered
     */
    @Schema(name = "VisitInterference", description = "对检查设置障碍 / that somebody stood in the way of a visit")
    public record Interference(
            @Schema(description = "何人或者何单位 / who", examples = "某镇招商办公室工作人员")
            String who,

            @Schema(description = "以何名义 / in the name of what", examples = "INVESTMENT_ATTRACTION")
            Pretext pretext,

            @Schema(description = "情况 / what happened", examples = "以重点招商项目为由阻止检查组进入生产区约 40 分钟。")
            String what,

            Instant at,

            Instant recordedAt,

            @Schema(description = "记录人账户 / account of who recorded it", examples = "inspector-0007")
            String recordedBy,

            @Schema(description = "记录人姓名 / name of who recorded it", examples = "李检查")
            String recordedByName) {}

    /**
     * Which of the six conditions were kept.
     *
     * @param kept each condition, kept or not
     */
    @Schema(name = "VisitCovertCheck", description = "四不两直核对 / which conditions of a covert visit were kept")
    public record CovertCheck(
            @Schema(description = "六项条件逐项是否做到 / each condition, kept or not", examples = "{\"NO_NOTICE\": true}")
            Map<CovertCondition, Boolean> kept,

            @Schema(description = "未做到的说明 / why where one was not", examples = "企业保安坚持陪同") @Nullable
            String note,

            Instant at,

            @Schema(description = "核对人账户 / account of who answered", examples = "inspector-0007")
            String by) {}

    /** That somebody refused to sign, and before whom. */
    @Schema(name = "VisitSignatureRefusal", description = "拒绝签字 / that somebody refused to sign")
    public record SignatureRefusal(
            @Schema(description = "拒签人及职务 / who refused", examples = "王建国（安全环保部部长）")
            String who,

            @Schema(description = "理由；未说明的不返回 / reason; absent where none was given", examples = "对结论有异议") @Nullable
            String reason,

            @Schema(description = "见证人 / witnesses", examples = "[\"张见证（社区网格员）\"]")
            List<String> witnesses,

            Instant at,

            @Schema(description = "记录人账户 / account of who recorded it", examples = "inspector-0007")
            String recordedBy) {}

    /** As the table keeps it. */
    @Converter
    static class AsText implements AttributeConverter<ConductFacts, String> {

        private static final ObjectMapper JSON = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();

        @Override
        public String convertToDatabaseColumn(ConductFacts facts) {
            try {
                return JSON.writeValueAsString(facts);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public ConductFacts convertToEntityAttribute(String text) {
            try {
                return JSON.readValue(text, ConductFacts.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
