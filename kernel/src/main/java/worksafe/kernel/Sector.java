package worksafe.kernel;

/**
 * The kind of authority competent for an enterprise's safety, one per enterprise, derived from its industry by policy
 * and changeable. It is not an industry class (that is {@code IndustryCode}): a chemical works and a flour mill may
 * share a sector.
 */
public enum Sector {
    /** 应急管理: industry and trade not assigned elsewhere, dangerous chemicals, mines, fireworks. */
    EMERGENCY,
    /** 住房和城乡建设: building, municipal works, gas. */
    HOUSING_CONSTRUCTION,
    /** 交通运输: roads, waterways, ports. */
    TRANSPORT,
    /** 市场监督管理: special equipment, product quality. */
    MARKET_REGULATION,
    /** 卫生健康: occupational health, medical institutions. */
    HEALTH,
    /** 工业和信息化: industry departments, civil explosives. */
    INDUSTRY,
    /** 农业农村: farm machinery, fisheries. */
    AGRICULTURE,
    /** 文化和旅游: venues, scenic areas. */
    CULTURE_TOURISM,
    /** 教育: schools. */
    EDUCATION,
    /** 商务: commerce, catering, second-hand vehicles. */
    COMMERCE,
    /** 自然资源: exploration, surveying, forestry. */
    NATURAL_RESOURCES,
    /** 水利: reservoirs, water works. */
    WATER,
    /** Any other authority. */
    OTHER
}
