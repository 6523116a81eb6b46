package worksafe.platform.tasks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.SaysSomething;

/** Whom a task waits for from now on. */
@Schema(description = "指定待办的承办人 / name whom a task waits for")
record AssignTask(
        @NotBlank
        @OneLine
        @SaysSomething
        @Size(max = 120)
        @Schema(description = "承办人账户 / account of whoever is to do it", examples = "li.na")
        String assignee) {

    String account() {
        return WrittenAccount.of(assignee, "/assignee");
    }
}
