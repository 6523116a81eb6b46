package worksafe.platform.registers.kind;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionLevel;

/** Who keeps a register, or about whom or what it is kept. */
@Schema(name = "RegisterHolderType")
public enum HolderType {
    /** 企业. */
    ENTERPRISE(null),
    /** 村、社区. */
    VILLAGE(RegionLevel.VILLAGE),
    /** 镇、街道、开发园区. */
    TOWN(RegionLevel.TOWN),
    /** 县、区、县级市. */
    COUNTY(RegionLevel.COUNTY),
    /** 设区的市. */
    CITY(RegionLevel.CITY),
    /** 行业部门: a department of a place, for its sector. */
    DEPARTMENT(null),
    /** 安委会: the committee of a place. */
    COMMITTEE(null),
    /** 监管人员、领导干部. */
    OFFICIAL(null),
    /** 人员. */
    PERSON(null),
    /** 建设项目. */
    PROJECT(null),
    /** 安全生产专家. */
    EXPERT(null),
    /** 中介机构、社会组织. */
    INTERMEDIARY(null);

    private final @Nullable RegionLevel level;

    HolderType(@Nullable RegionLevel level) {
        this.level = level;
    }

    /** The level of the place that is the holder; empty where the holder is not a place. */
    public Optional<RegionLevel> level() {
        return Optional.ofNullable(level);
    }

    /**
     * The levels of the places by which all such holders are known without anybody's entry: places themselves, the committees of
     * all levels, and the departments of cities and counties. Empty where only entries tell who there is, or nobody has to.
     */
    public Set<RegionLevel> knownLevels() {
        return switch (this) {
            case COMMITTEE -> EnumSet.range(RegionLevel.PROVINCE, RegionLevel.TOWN);
            case DEPARTMENT -> EnumSet.of(RegionLevel.CITY, RegionLevel.COUNTY);
            case VILLAGE, TOWN, COUNTY, CITY, ENTERPRISE, OFFICIAL, PERSON, PROJECT, EXPERT, INTERMEDIARY ->
                level == null ? EnumSet.noneOf(RegionLevel.class) : EnumSet.of(level);
        };
    }

    /** Whether the holder has a name of its own, within a place or an enterprise. */
    public boolean isNamed() {
        return switch (this) {
            case OFFICIAL, PERSON, PROJECT, EXPERT, INTERMEDIARY -> true;
            case ENTERPRISE, VILLAGE, TOWN, COUNTY, CITY, DEPARTMENT, COMMITTEE -> false;
        };
    }
}
