package worksafe.registry.blacklist;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody is listed; where the rule says so, and what it asks for, rows {@code blacklist.ground.*} tell. */
@Schema(name = "BlacklistGround")
public enum BlacklistGround {
    MAJOR_ACCIDENT("发生特别重大、重大生产安全事故"),
    TWO_LARGER_ACCIDENTS("十二个月内累计发生二起以上较大生产安全事故"),
    AGGRAVATED_FINE("发生生产安全事故，情节特别严重，被处二倍以上五倍以下罚款"),
    CONCEALMENT("瞒报、谎报生产安全事故"),
    FLIGHT("事故发生后不立即组织抢救，或者擅离职守、逃匿"),
    UNLICENSED("未依法取得许可或者许可被暂扣、吊销期间从事生产经营"),
    FALSE_REPORT("评价、认证、检测、检验机构租借资质、挂靠、出具虚假报告或者证书"),
    REFUSED_EXECUTION("有执行能力拒不执行或者逃避执行行政处罚"),
    OTHER_GRAVE("其他性质恶劣、情节严重的违法行为");

    private final String title;

    BlacklistGround(String title) {
        this.title = title;
    }

    /** It in Chinese, as the archive and the public read it. */
    public String title() {
        return title;
    }

    /** How codes of the policy book call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
