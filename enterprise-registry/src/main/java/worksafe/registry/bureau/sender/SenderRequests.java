package worksafe.registry.bureau.sender;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.OneLine;
import worksafe.registry.bureau.record.Bureau;
import worksafe.registry.bureau.record.RecordType;

/** What clients send about senders. */
final class SenderRequests {

    private SenderRequests() {}

    @Schema(name = "RegisterBureauSender", description = "登记数据报送方 / register a sender")
    public record RegisterSender(
            @NotBlank
            @OneLine
            @Pattern(regexp = "[a-z][a-z0-9-]{1,39}")
            @Schema(description = "代码，小写字母、数字和连字符 / code", examples = "jiangyin-labour")
            String code,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "名称 / name", examples = "江阴市人力资源和社会保障局")
            String name,

            @NotNull Bureau bureau,

            @NotNull
            @Schema(
                    description = "所属区划，只能涉及其中的企业 / its place; it tells of enterprises there",
                    examples = "320281000000")
            RegionCode region,

            @NotNull @Size(min = 1) @Schema(description = "定期报送的数据，应属该部门 / what it sends regularly, of its bureau")
            Set<@NotNull RecordType> recordTypes) {}
}
