package worksafe.platform.tasks.remark;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.SaysSomething;
import worksafe.platform.tasks.WrittenAccount;

/** What people ask for about remarks. */
final class RemarkRequests {

    private RemarkRequests() {}

    /** Adds a remark to a subject. */
    @Schema(description = "添加备注 / add a remark to a subject")
    record WriteRemark(
            @NotNull
            @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*")
            @Size(max = 60)
            @Schema(description = "对象类型 / kind of subject", examples = "danger")
            String subjectType,

            @NotNull @Schema(description = "对象标识 / subject") UUID subjectId,

            @NotBlank
            @SaysSomething
            @Size(max = 2000)
            @Schema(description = "内容 / text", examples = "已联系企业负责人，约定周五上门复查")
            String text,

            @Schema(
                    description =
                            "可见范围，默认监管部门内部；企业所写的总是两者可见 / who reads it; authorities by default, and both of what an enterprise"
                                    + " writes",
                    examples = "AUTHORITY")
            @Nullable
            RemarkAudience audience,

            @Size(max = 20)
            @Schema(
                    description = "提及的账户，各得一项待办 / accounts that it mentions; each gets a task",
                    examples = "[\"li.na\"]")
            @Nullable
            List<@NotBlank @OneLine @Size(max = 120) String> mentions) {

        List<String> mentioned(String author) {
            return RemarkRequests.mentioned(mentions, author);
        }
    }

    /** Lets a remark say something else. */
    @Schema(description = "更正备注 / let a remark say something else")
    record CorrectRemark(
            @NotBlank
            @SaysSomething
            @Size(max = 2000)
            @Schema(description = "内容 / text", examples = "已联系企业负责人，改为周四上门复查")
            String text,

            @Size(max = 20)
            @Schema(description = "提及的账户 / accounts that it mentions now", examples = "[\"li.na\"]")
            @Nullable
            List<@NotBlank @OneLine @Size(max = 120) String> mentions) {

        List<String> mentioned(String author) {
            return RemarkRequests.mentioned(mentions, author);
        }
    }

    /** Takes a remark back. */
    @Schema(description = "撤回备注 / take a remark back")
    record WithdrawRemark(
            @NotBlank @OneLine @SaysSomething @Size(max = 200) @Schema(description = "撤回原因 / why", examples = "写错对象")
            String reason) {}

    /** Each account once, in its one spelling, without the author. */
    private static List<String> mentioned(@Nullable List<String> written, String author) {
        if (written == null) {
            return List.of();
        }
        Set<String> accounts = new TreeSet<>();
        written.forEach(account -> accounts.add(WrittenAccount.of(account, "/mentions")));
        accounts.remove(Accounts.folded(author));
        return List.copyOf(accounts);
    }
}
