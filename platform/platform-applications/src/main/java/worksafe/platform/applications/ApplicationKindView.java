package worksafe.platform.applications;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.applications.kind.ApplicationForm;
import worksafe.platform.applications.panel.PanelRule;

/** A kind of application, as a client needs it to apply. */
@Schema(name = "ApplicationKind", description = "申请种类 / a kind of application")
public record ApplicationKindView(
        @Schema(description = "代码 / code", examples = "order-extension")
        String code,

        @Schema(description = "版本 / version", examples = "1")
        long version,

        @Schema(description = "名称 / title", examples = "整改延期申请 / more time to put an order right")
        String title,

        @Schema(
                description = "所涉事项类别，没有的不返回 / type of what it is about; absent where there is none",
                examples = "order")
        @Nullable
        String subjectType,

        @Schema(description = "专家评审 / whether experts are heard", examples = "OPTIONAL")
        PanelRule.PanelNeed panel,

        @Schema(
                description = "最多退回补正次数，不限的不返回 / how often it is returned at most; absent without a limit",
                examples = "1")
        @Nullable
        Integer returns,

        @Schema(
                description = "内容的 JSON Schema / JSON Schema of the content",
                type = SchemaType.OBJECT,
                examples = "{\"type\": \"object\", \"properties\": {\"reason\": {\"type\": \"string\"}}}")
        JsonNode content) {

    static ApplicationKindView of(ApplicationForm form) {
        return new ApplicationKindView(
                form.code(),
                form.version(),
                form.content().title().both(),
                form.subject(),
                form.panel().need(),
                form.returns(),
                form.content().schema());
    }
}
