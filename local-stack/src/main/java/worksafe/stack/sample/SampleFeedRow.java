package worksafe.stack.sample;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of an industry-commerce feed, as text, the way the bureau writes it.
 *
 * @param name 企业名称
 * @param code 统一社会信用代码
 * @param registered 注册日期
 * @param type 企业类型
 * @param representative 法人代表
 * @param capital 注册资金
 * @param scope 经营范围
 * @param province 所在省份
 * @param district 地区
 * @param address 注册地址
 */
record SampleFeedRow(
        String name,
        String code,
        String registered,
        String type,
        String representative,
        String capital,
        String scope,
        String province,
        String district,
        String address) {

    static final String HEADER = "企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址";

    SampleFeedRow withName(String other) {
        return new SampleFeedRow(
                other, code, registered, type, representative, capital, scope, province, district, address);
    }

    SampleFeedRow withCode(String other) {
        return new SampleFeedRow(
                name, other, registered, type, representative, capital, scope, province, district, address);
    }

    SampleFeedRow withRegistered(String other) {
        return new SampleFeedRow(name, code, other, type, representative, capital, scope, province, district, address);
    }

    SampleFeedRow withType(String other) {
        return new SampleFeedRow(
                name, code, registered, other, representative, capital, scope, province, district, address);
    }

    SampleFeedRow withRepresentative(String other) {
        return new SampleFeedRow(name, code, registered, type, other, capital, scope, province, district, address);
    }

    SampleFeedRow withCapital(String other) {
        return new SampleFeedRow(
                name, code, registered, type, representative, other, scope, province, district, address);
    }

    SampleFeedRow withScope(String other) {
        return new SampleFeedRow(
                name, code, registered, type, representative, capital, other, province, district, address);
    }

    SampleFeedRow withDistrict(String other) {
        return new SampleFeedRow(
                name, code, registered, type, representative, capital, scope, province, other, address);
    }

    SampleFeedRow withAddress(String other) {
        return new SampleFeedRow(
                name, code, registered, type, representative, capital, scope, province, district, other);
    }

    List<String> fields() {
        return List.of(name, code, registered, type, representative, capital, scope, province, district, address);
    }

    /** As RFC 4180 writes it: quoted where a comma, a quote or a line break stands inside. */
    static String line(List<String> fields) {
        return fields.stream().map(SampleFeedRow::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String field) {
        return field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + field.replace("\"", "\"\"") + '"'
                : field;
    }
}
