package worksafe.training.person;

/** By what somebody without a resident identity number is known. Numbers of residence permits of Hong Kong, Macao and Taiwan people are identity numbers. */
enum PaperKind {
    /** 护照. */
    PASSPORT,
    /** 外国人永久居留身份证. */
    PERMANENT_RESIDENCE_CARD,
    /** 外国人居留许可. */
    RESIDENCE_PERMIT,
    /** 港澳居民来往内地通行证. */
    HONG_KONG_MACAO_PASS,
    /** 台湾居民来往大陆通行证. */
    TAIWAN_PASS
}
