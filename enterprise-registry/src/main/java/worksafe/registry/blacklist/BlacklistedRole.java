package worksafe.registry.blacklist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
