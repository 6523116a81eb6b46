package worksafe.platform.duties.policy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.Policies;
import worksafe.kernel.PolicyDefinition;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.JsonType;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** A row to be added to the policy book. */
@Schema(description = "新增政策参数 / row to be added")
record AddPolicy(
        @NotBlank
        @OneLine
        @Size(max = 100)
        @Schema(description = "政策代码，须为本服务已有 / a code that this service evaluates", examples = "danger.recheck-period")
        String code,

        @NotBlank @Schema(description = "12 位区划代码 / region", examples = "320281000000")
        String region,

        @Nullable @Schema(description = "适用行业，不填表示全部 / sector, absent for all")
        Sector sector,

        @Nullable
        @Schema(
                description = "适用行业类别，含其下的类别，不填表示全部 / trade with its parts, absent for all",
                examples = "METAL_SMELTING")
        Trade trade,

        @NotNull
        @Schema(
                description = "参数：数、文字、布尔或文字列表；主值为 value / numbers, texts, booleans, lists of texts",
                type = SchemaType.OBJECT,
                examples = "{\"value\": \"7 WORKING_DAYS\"}")
        JsonNode parameters,

        @NotNull @Schema(description = "生效日 / first day in force", examples = "2026-04-01")
        LocalDate validFrom,

        @Nullable @Schema(description = "失效日 / first day no longer in force", examples = "2027-04-01")
        LocalDate validTo,

        @NotBlank @OneLine @Size(max = 200) @Schema(description = "文件 / document", examples = "样例市安全生产条例")
        String source,

        @NotBlank @OneLine @Size(max = 300) @Schema(description = "条款 / clause", examples = "第十二条")
        String clause,

        @NotNull @Schema(description = "效力等级：法律、法规、规章、规范性文件 / how strong the document is", examples = "REGULATION")
        Force force,

        @Nullable
        @Schema(
                description = "核实程度，不填为待核 / how sure it is that the document says so; TO_CHECK when absent",
                examples = "CERTAIN")
        Certainty certainty) {

    /** The row, once it is known to hold what its policy reads. */
    PolicyRow row(PolicyDefinition policy, PolicyCodes codes) {
        if (!parameters.isObject()) {
            throw RequestProblem.invalid(new Violation("/parameters", "wrong-type", JsonType.OBJECT));
        }
        var values = reading("/parameters", () -> PolicyJson.of(code, parameters));
        var place = place();
        var row = reading(
                "/validTo",
                () -> new PolicyRow(
                        code,
                        place,
                        sector,
                        trade,
                        values,
                        validFrom,
                        validTo,
                        source,
                        clause,
                        force,
                        certainty == null ? Certainty.TO_CHECK : certainty));
        return reading("/parameters", () -> {
            codes.require(code, values);
            return Policies.require(row, policy.combination()).requireTransitionWithin();
        });
    }

    RegionCode place() {
        return reading("/region", () -> RegionCode.of(region));
    }

    private static <T> T reading(String pointer, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValue invalid) {
            throw RequestProblem.invalid(new Violation(pointer, invalid.code(), invalid.arguments()));
        }
    }
}
