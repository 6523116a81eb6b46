package worksafe.hazards.identification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What a unit holds and how many people live around it: what an identification is made of. */
@Schema(name = "SourceInventory", description = "单元内的危险化学品和厂外人员 / what a unit holds, and who lives around it")
public record IdentificationRequest(
        @NotEmpty
        @Size(max = 200)
        @Valid
        @Schema(
                description =
                        "单元内的危险化学品，每一储存设备可各列一行 / the chemicals of the unit; each vessel may have a line of its own")
        List<@NotNull ChemicalRequest> chemicals,

        @NotNull
        @Min(0)
        @Max(10_000_000)
        @Schema(
                description = "厂区边界向外扩展500米范围内的常住人口数 / people permanently within 500 m outside the plant",
                examples = "60")
        Integer people) {

    /**
     * The chemicals.
     *
     * @param at where this stands in the request: empty, or as {@code /inventory}
     * @throws RequestProblem 400 when nothing says what the hazards of one are
     */
    public List<SourceChemical> stated(String at) {
        for (int i = 0; i < chemicals.size(); i++) {
            var chemical = chemicals.get(i);
            if (chemical.isWithoutHazards()) {
                throw RequestProblem.invalid(
                        new Violation(at + "/chemicals/" + i + "/symbols", "source-symbols-missing"));
            }
        }
        return chemicals.stream().map(ChemicalRequest::chemical).toList();
    }

    /** One chemical of a unit. */
    @Schema(name = "SourceChemicalRequest", description = "危险化学品及其设计最大量 / a chemical with its design maximum")
    public record ChemicalRequest(
            @Min(1)
            @Max(10_000)
            @Schema(
                    description = "标准表1序号；表1未列的不填 / row of table 1; absent where that does not have it",
                    examples = "12")
            @Nullable
            Integer substance,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "品名 / what it is called", examples = "液氯")
            String name,

            @Schema(
                    description = "是否混合物；不填为否。与其纯物质危险性类别相同的，按整体视为该物质；不同的，按自身类别 / whether it is a mixture; no when"
                            + " absent",
                    examples = "false")
            @Nullable
            Boolean mixture,

            @Size(max = 24)
            @Schema(
                    description = "按安全技术说明书确定的危险性类别符号；表1所列的纯物质可不填，其他必填 / symbols of its hazards by its safety data"
                            + " sheet; needed unless it is a pure substance of table 1",
                    examples = "[\"J3\", \"W4\"]")
            @Nullable
            List<@NotNull @Pattern(regexp = "[JW][0-9]{1,2}(\\.[0-9])?") String> symbols,

            @NotNull
            @Positive
            @Digits(integer = 9, fraction = 6)
            @Schema(description = "设计最大量，吨 / design maximum in tonnes", examples = "50")
            BigDecimal quantity,

            @Schema(
                    description = "气体是否液化；不填按液化气体从严 / whether a gas is liquefied; taken to be when absent",
                    examples = "true")
            @Nullable
            Boolean liquefied,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(description = "储罐、容器、设备或者储存区 / vessel, equipment or place", examples = "V-101 液氯储罐")
            @Nullable
            String vessel) {

        private boolean isWithoutHazards() {
            return (symbols == null || symbols.isEmpty()) && (substance == null || Boolean.TRUE.equals(mixture));
        }

        private SourceChemical chemical() {
            return new SourceChemical(
                    substance,
                    name,
                    Boolean.TRUE.equals(mixture),
                    symbols == null
                            ? List.of()
                            : symbols.stream().distinct().sorted().toList(),
                    quantity,
                    liquefied,
                    vessel);
        }
    }
}
