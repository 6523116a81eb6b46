package worksafe.registry.blacklist;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who is listed with an enterprise. */
@Embeddable
@Schema(description = "列入名单的有关人员 / somebody who is listed with it")
public record BlacklistedPerson(
        @Schema(description = "姓名；公示时隐去名 / name; its given part is hidden in public", examples = "王强")
        String name,

        @Schema(description = "职务或者责任 / what they were there", examples = "PRINCIPAL") @Enumerated(EnumType.STRING)
        BlacklistedRole role) {

    /** The family name alone, as the public reads it. */
    String masked() {
        var first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    /** What somebody was who is listed with an enterprise. The public reads it: it is chosen, never typed. */
    @Schema(name = "BlacklistedRole")
    public enum BlacklistedRole {
        PRINCIPAL("主要负责人"),
        ACTUAL_CONTROLLER("实际控制人"),
        DIRECT_SUPERVISOR("直接负责的主管人员"),
        DIRECTLY_RESPONSIBLE("其他直接责任人员");

        private final String title;

        BlacklistedRole(String title) {
            this.title = title;
        }

        /** It in Chinese, as the public reads it. */
        String title() {
            return title;
        }
    }
}
