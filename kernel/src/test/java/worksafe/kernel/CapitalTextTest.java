package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.RegisteredCapital.Reading;

class CapitalTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3万人民币               | 3000000        | CNY
            112.4万人民币           | 112400000      | CNY
            800万人民币             | 800000000      | CNY
            100(万元人民币)         | 100000000      | CNY
            100（万元人民币）       | 100000000      | CNY
            51.3000(万元人民币)     | 51300000       | CNY
            1,913.2157(万元人民币)  | 1913215700     | CNY
            300(万人民币元)         | 300000000      | CNY
            551.2万人民币元         | 551200000      | CNY
            79555.25万元人民币      | 79555250000    | CNY
            41(万元)                | 41000000       | CNY
            1.5亿元                 | 15000000000    | CNY
            456人民币元             | 45600          | CNY
            18.2人民币元            | 1820           | CNY
            1854元人民币            | 185400         | CNY
            2,994(万美元)           | 2994000000     | USD
            50(万元美元)            | 50000000       | USD
            297.346828万美元        | 297346828      | USD
            3,000(万香港元)         | 3000000000     | HKD
            103,493.7307(万港币)    | 103493730700   | HKD
            285.7143(万港元)        | 285714300      | HKD
            200(万元港元)           | 200000000      | HKD
            50,000(万日元)          | 50000000000    | JPY
            2.5000(万欧元)          | 2500000        | EUR
            6.5500(万英镑)          | 6550000        | GBP
            2,050(万瑞士法郎)       | 2050000000     | CHF
            220.5000(万德国马克)    | 220500000      | DEM
            15(万加元)              | 15000000       | CAD
            1,260(万加拿大元)       | 1260000000     | CAD
            14(万澳大利亚元)        | 14000000       | AUD
            19,000(万新加坡元)      | 19000000000    | SGD
            ８００ 万人民币          | 800000000      | CNY
            500万元(人民币)         | 500000000      | CNY
            RMB 500万元             | 500000000      | CNY
            rmb500万                | 500000000      | CNY
            人民币500万元           | 500000000      | CNY
            人民币：500万元整       | 500000000      | CNY
            (人民币)500万元         | 500000000      | CNY
            ￥500万元               | 500000000      | CNY
            50万美金                | 50000000       | USD
            USD50万                 | 50000000       | USD
            美元50万元              | 50000000       | USD
            5千万元                 | 5000000000     | CNY
            3百万元                 | 300000000      | CNY
            500千元                 | 50000000       | CNY
            1亿5千万元              | 15000000000    | CNY
            1亿5000万元             | 15000000000    | CNY
            一亿五千万元            | 15000000000    | CNY
            壹佰万元整              | 100000000      | CNY
            壹佰萬圓整              | 100000000      | CNY
            伍拾万元整              | 50000000       | CNY
            人民币贰仟零叁拾万元正  | 2030000000     | CNY
            十万元                  | 10000000       | CNY
            一百二十万元            | 120000000      | CNY
            两千元                  | 200000         | CNY
            零元                    | 0              | CNY
            3万人民币元整           | 3000000        | CNY
            500万元人民币(实缴100万元) | 500000000   | CNY
            500万元人民币，实缴100万元 | 500000000   | CNY
            注册资本500万元人民币   | 500000000      | CNY
            认缴500万元             | 500000000      | CNY
            \u200B500\u00A0万元      | 500000000      | CNY
            """)
    void whatIsWrittenOutIsRead(String text, long fen, String currency) {
        var capital = CapitalText.parse(text);

        assertThat(capital.reading()).isEqualTo(Reading.STATED);
        assertThat(capital.amount()).contains(new Money(fen));
        assertThat(capital.currency()).contains(currency);
        assertThat(capital.original()).isEqualTo(text);
        assertThat(capital.inYuan().isPresent()).isEqualTo(currency.equals("CNY"));
    }

    @ParameterizedTest
    @CsvSource({
        "180(万), 180000000",
        "'10,683.2000(万)', 10683200000",
        "325357.683520万, 325357683520",
        "1亿5千万, 15000000000",
        "伍拾万, 50000000"
    })
    void withoutACurrencyTheYuanIsAssumedAndSaid(String text, long fen) {
        var capital = CapitalText.parse(text);

        assertThat(capital.reading()).isEqualTo(Reading.CURRENCY_ASSUMED);
        assertThat(capital.inYuan()).contains(new Money(fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2560.0", "424.100000", "6", "1,000", "五百", "陆", "陆万"})
    void aBareNumberHasNoAmount(String text) {
        assertNothingRead(text, Reading.UNIT_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "n/a", "-", "", "  ", "无", "—", "\\N", "(null)", "#N/A", "nan", "None", "NULL"})
    void nothingStatedIsSaid(String text) {
        assertNothingRead(text, Reading.NOT_STATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王明双",
                "KEN-CHENG）",
                "Donny",
                "1,00万人民币",
                "1.2.3万人民币",
                "-3万人民币",
                "3万泰铢",
                "3万人民币(",
                "0.0000001万人民币",
                "99999999999999999999亿人民币",
                "人民币3万美元",
                "2万5",
                "2万5元",
                "百万",
                "万三",
                "一二三万元",
                "1万亿元",
                "实缴100万元",
                "500万元(100万元)",
                "3(5)万元",
                "五百元五"
            })
    void whatCannotBeReadIsKeptAsText(String text) {
        assertNothingRead(text, Reading.UNREADABLE);
    }

    private static void assertNothingRead(String text, Reading reading) {
        assertThat(CapitalText.parse(text)).isEqualTo(RegisteredCapital.without(reading, text));
    }
}
