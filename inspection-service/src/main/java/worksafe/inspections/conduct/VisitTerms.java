package worksafe.inspections.conduct;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.inspection.facet.VisitClass;
import worksafe.inspections.inspection.facet.VisitTopic;
import worksafe.platform.http.OneLine;

/**
 * What is settled about a visit before it begins: facets that do not depend on one another. As clients send it, as it is kept, and as
 * it is read.
 */
@Schema(name = "VisitTerms", description = "检查的类别和方式 / what is settled about a visit before it begins")
public record VisitTerms(
        @NotNull @Schema(description = "检查类别：日常、个案、专项 / class", examples = "ROUTINE")
        VisitClass visitClass,

        @NotNull @Size(max = 9) @Schema(description = "检查主题 / what it looks into", examples = "[\"WORKPLACE\"]")
        List<@NotNull VisitTopic> topics,

        @Schema(
                description =
                        "是否承诺四不两直的六项条件，结束前逐项核对 / whether the six conditions of a covert visit are stated, each of which"
                                + " is answered before it is concluded",
                examples = "true")
        boolean covertStated,

        @NotNull @Size(max = 20) @Schema(description = "联合检查的其他部门 / other authorities that go along (综合查一次)")
        List<@NotNull @Valid Partner> partners,

        @Valid
        @Schema(description = "异地执法：外地人员和准许 / members of the team from another place, and by whose leave")
        @Nullable
        CrossArea crossArea,

        @NotNull
        @Size(max = 20)
        @Schema(description = "全员执法：非专职人员的本职 / members who serve elsewhere in the authority, with their posts")
        List<@NotNull @Valid AssignedAs> assignedAs,

        @NotNull @Size(max = 10) @Schema(description = "随行媒体 / media that come along")
        List<@NotNull @Valid Medium> media,

        @Schema(
                description = "所跟进的检查 / the visit that is followed up",
                examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
        @Nullable
        UUID followUpOf,

        @Min(0)
        @Max(20)
        @Schema(description = "辅助人员人数，事先确定 / how many helpers come along, fixed beforehand", examples = "1")
        int helpers,

        @OneLine
        @Size(min = 1, max = 200)
        @Schema(
                description = "专项检查计划及其批准；专项检查必填 / the approved plan of a special inspection; needed for that class",
                examples = "江阴市危险化学品专项检查计划（澄政办发〔2026〕12号批准）")
        @Nullable
        String specialPlan) {

    public VisitTerms {
        topics = topics == null ? List.of() : topics.stream().distinct().toList();
        partners = partners == null ? List.of() : List.copyOf(partners);
        assignedAs = assignedAs == null ? List.of() : List.copyOf(assignedAs);
        media = media == null ? List.of() : List.copyOf(media);
    }

    /** Another authority that goes along. */
    @Schema(name = "VisitPartner", description = "联合检查的部门 / another authority that goes along")
    public record Partner(
            @NotBlank @OneLine @Size(max = 100) @Schema(description = "部门 / authority", examples = "江阴市市场监督管理局")
            String authority,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "检查事项 / what it looks at", examples = "特种设备使用登记")
            String matter) {}

    /** Officials of another place, and by whose leave. */
    @Schema(name = "VisitCrossArea", description = "异地执法 / officials of another place")
    public record CrossArea(
            @NotNull
            @Pattern(regexp = "[0-9]{12}")
            @Schema(description = "派出地区划代码 / where they come from", examples = "320282000000")
            String place,

            @NotEmpty
            @Size(max = 20)
            @Schema(description = "外地人员 / who comes", examples = "[\"0198f4a0-3333-7aaa-8bbb-000000000004\"]")
            List<@NotNull UUID> inspectorIds,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "准许机关，两地共同的上级 / by whose leave: a superior of both", examples = "无锡市应急管理局")
            String leaveBy,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "准许文号 / number of the leave", examples = "锡应急〔2026〕31号")
            String leaveNumber,

            @NotNull @Schema(description = "准许日期 / day of the leave", examples = "2026-03-09")
            LocalDate leaveOn) {}

    /** A member who serves elsewhere in the authority: any certified official may be assigned. */
    @Schema(name = "VisitAssignedAs", description = "非专职人员 / a member who serves elsewhere in the authority")
    public record AssignedAs(
            @NotNull @Schema(description = "检查组成员 / who", examples = "0198f4a0-3333-7aaa-8bbb-000000000004")
            UUID inspectorId,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "本职 / post", examples = "办公室科员")
            String post) {}

    /** A medium that comes along. */
    @Schema(name = "VisitMedium", description = "随行媒体 / a medium that comes along")
    public record Medium(
            @NotBlank @OneLine @Size(max = 100) @Schema(description = "媒体 / medium", examples = "江阴日报")
            String name,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "邀请者 / invited by whom", examples = "江阴市安全生产委员会办公室")
            String invitedBy) {}
}
