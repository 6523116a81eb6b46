package worksafe.registry.transfer;

/** Why an official is to move. */
enum TransferGround {
    /** 工作需要. */
    NEED,
    /** 提任. */
    PROMOTION,
    /** 失职. */
    DERELICTION,
    /** 事故责任追究. */
    ACCIDENT,
    /** 健康等个人原因. */
    PERSONAL,
    /** 退休、辞职. */
    LEAVING;

    /** Whether it happens without the authority choosing the day, so that it may be filed afterwards. */
    boolean happens() {
        return this != NEED && this != PROMOTION;
    }
}
