package worksafe.stack.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import worksafe.kernel.CreditCode;

/** Everything that is random in a sample feed; the same seed gives the same choices. */
final class SeededChoice {

    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ENTITY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private static final String BRAND_FIRST = "恒瑞鑫华盛安嘉宏泰凯德润明兴利远通达顺博越锦航腾晟";
    private static final String BRAND_SECOND = "源禾峰辰宇泽阳诚信隆昌和丰铭拓川澜舟彦固毅森康祺";
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英建国志文海波红玉兰";

    private final Random random;

    SeededChoice(long seed) {
        // The algorithm of this class is part of its specification, so a seed means the same on every JDK.
        random = new Random(seed);
    }

    Random random() {
        return random;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int perMille) {
        return random.nextInt(1000) < perMille;
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    SampleTrade trade() {
        var left = random.nextInt(
                SampleTrade.ALL.stream().mapToInt(SampleTrade::share).sum());
        for (var trade : SampleTrade.ALL) {
            left -= trade.share();
            if (left < 0) {
                return trade;
            }
        }
        throw new IllegalStateException("shares do not add up");
    }

    String brand() {
        return character(BRAND_FIRST) + character(BRAND_SECOND) + (chance(300) ? character(BRAND_SECOND) : "");
    }

    String person() {
        return character(SURNAMES) + character(GIVEN) + (chance(700) ? character(GIVEN) : "");
    }

    String digits(int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }

    LocalDate registered() {
        // Recent years have more: the square root leans towards the end.
        var days = (int) (Math.sqrt(random.nextDouble()) * 40 * 365);
        return LocalDate.of(1985, 6, 1).plusDays(days);
    }

    /** A credit code that is right in every part; numbers of entities before October 2015 have digits only. */
    String creditCode(char category, String region6, boolean old) {
        var entity = new StringBuilder(old ? digits(8) : "MA");
        while (entity.length() < 8) {
            entity.append(CODE_ALPHABET.charAt(random.nextInt(CODE_ALPHABET.length())));
        }
        var seventeen = "9" + category + region6 + entity + entityCheck(entity);
        return CODE_ALPHABET
                .chars()
                .mapToObj(last -> seventeen + (char) last)
                .filter(CreditCode::checkCharacterRight)
                .findFirst()
                .orElseThrow();
    }

    /** A registration number from before 2015 with the right check digit. */
    String oldNumber(String region6) {
        var fourteen = region6 + digits(9).substring(0, 8);
        return "0123456789"
                .chars()
                .mapToObj(last -> fourteen + (char) last)
                .filter(number -> CreditCode.classify(number) == CreditCode.Shape.OLD_REGISTRATION_NUMBER)
                .findFirst()
                .orElseThrow();
    }

    String withWrongCheckCharacter(String code) {
        var right = CODE_ALPHABET.indexOf(code.charAt(17));
        var wrong = CODE_ALPHABET.charAt((right + 1 + random.nextInt(30)) % 31);
        return code.substring(0, 17) + wrong;
    }

    /** The ninth character of an organisation code, GB 11714. */
    private static char entityCheck(CharSequence eight) {
        var sum = 0;
        for (var i = 0; i < ENTITY_WEIGHTS.length; i++) {
            sum += Character.digit(eight.charAt(i), 36) * ENTITY_WEIGHTS[i];
        }
        var check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }

    private String character(String of) {
        return String.valueOf(of.charAt(random.nextInt(of.length())));
    }
}
