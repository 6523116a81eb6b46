package worksafe.inspections.check;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.finding.FindingGrade;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about check lists. */
public final class CheckRequests {

    private CheckRequests() {}

    @Schema(description = "勾选检查项目 / tick items of check lists", examples = """
            {"ticks": [{"list": "dust", "item": "dust-cleaning", "answer": "NOT_IN_ORDER", "place": "打磨车间除尘管道",
             "description": "除尘管道积尘厚约 3 毫米。"}]}""")
    public record TickItems(
            @NotEmpty @Size(max = 200) @Schema(description = "所勾选的项目 / what was ticked")
            List<@NotNull @Valid Tick> ticks) {

        /** @throws RequestProblem 400 when an item that is not in order says not where */
        TickItems required() {
            Tick.require("/ticks/", ticks);
            return this;
        }
    }

    /** One item; what is filled in from the list may be said otherwise. */
    @Schema(name = "TickedItem", description = "勾选的项目 / an item that was ticked")
    public record Tick(
            @NotBlank @OneLine @Size(max = 40) @Schema(description = "检查表代码 / list", examples = "dust")
            String list,

            @NotBlank @OneLine @Size(max = 40) @Schema(description = "项目代码 / item", examples = "dust-cleaning")
            String item,

            @NotNull @Schema(description = "是否符合 / whether it is in order", examples = "NOT_IN_ORDER")
            CheckAnswer answer,

            @Schema(
                    description = "检查发现的标识，由客户端生成；不填由服务端生成 / id of the finding, made by the client; absent: made here",
                    examples = "0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f")
            @Nullable
            UUID findingId,

            @OneLine
            @Size(min = 1, max = 500)
            @Schema(description = "所在部位，不符合时必填 / where; needed where it is not in order", examples = "打磨车间除尘管道")
            @Nullable
            String place,

            @Size(min = 1, max = 4000)
            @Schema(
                    description = "问题情况；不填为规范表述 / what was seen; absent: the list's wording",
                    examples = "除尘管道积尘厚约 3 毫米。")
            @Nullable
            String description,

            @Schema(description = "等级；不填为一般 / grade; absent: general", examples = "GENERAL") @Nullable
            FindingGrade grade,

            @Size(max = 20)
            @Schema(
                    description = "照片等文件的标识 / ids of photographs",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds,

            @Schema(
                    description = "勾选时刻，供事后录入；不填的，一次提交整个检查的为检查结束时刻 / when, where it is entered afterwards;"
                            + " absent: of a whole visit, when that ended",
                    examples = "2026-03-12T10:05:00+08:00")
            @Nullable
            Instant happenedAt) {

        List<UUID> files() {
            return fileIds == null ? List.of() : fileIds;
        }

        /** The same, of that moment where it says none itself. */
        public Tick at(Instant moment) {
            return happenedAt != null
                    ? this
                    : new Tick(list, item, answer, findingId, place, description, grade, fileIds, moment);
        }

        /** @throws RequestProblem 400 as above */
        public static void require(String pointer, List<Tick> ticks) {
            for (int i = 0; i < ticks.size(); i++) {
                if (ticks.get(i).answer() == CheckAnswer.NOT_IN_ORDER
                        && ticks.get(i).place() == null) {
                    throw RequestProblem.invalid(new Violation(pointer + i + "/place", "visit-tick-place"));
                }
            }
        }
    }
}
