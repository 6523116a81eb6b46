package worksafe.registry.feed.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worksafe.platform.registers.sheet.SheetColumn;

/** The bureaus whose files are understood, each with the columns that its files must have, in whatever order. */
public enum FeedSource {
    /** 工商（市场监督管理）登记. */
    INDUSTRY_COMMERCE(
            column("企业名称", "名称", "企业名", "单位名称", "公司名称", "市场主体名称", "主体名称", "企业(机构)名称", "企业(单位)名称"),
            column("统一社会信用代码", "社会信用代码", "统一信用代码", "信用代码", "统一代码", "统一社会信用代码/注册号", "统一社会信用代码(注册号)"),
            column("注册日期", "成立日期", "成立时间", "注册时间", "登记日期", "设立日期"),
            column("企业类型", "类型", "公司类型", "单位类型", "市场主体类型", "主体类型", "企业(机构)类型"),
            column("法人代表", "法定代表人", "法人", "法人姓名", "法定代表人姓名", "法定代表人(负责人)", "法定代表人/负责人", "负责人"),
            column("注册资金", "注册资本", "注册资本(金)", "注册资金(资本)"),
            column("经营范围", "业务范围", "经营(业务)范围"),
            column("所在省份", "省份", "省", "所属省份", "所在省"),
            column("地区", "所在地区", "所属地区", "城市", "所在城市", "所属城市", "地市"),
            column("注册地址", "地址", "住所", "企业地址", "企业住所", "登记住所", "注册地址(住所)", "住所(经营场所)"));

    @SuppressWarnings("ImmutableEnumChecker") // records of texts and of sets that nobody changes
    private final List<SheetColumn> columns;

    FeedSource(SheetColumn... columns) {
        this.columns = List.of(columns);
    }

    /** The columns by the names that templates and reports give them. */
    public List<String> header() {
        return columns.stream().map(SheetColumn::name).toList();
    }

    public List<SheetColumn> columns() {
        return columns;
    }

    /** As written in requests and stored with what was registered: {@code industry-commerce}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FeedSource> ofCode(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code().equals(code))
                .findFirst();
    }

    private static SheetColumn column(String name, String... otherNames) {
        var others = Stream.of(otherNames).map(SheetColumn::folded).collect(Collectors.toUnmodifiableSet());
        return new SheetColumn(name, true, others::contains);
    }
}
