import type { PhraseRule } from '@/utils/handbook/schema';
import { list, REFUSALS } from './shared-words';
import { AMAZON_MESSAGES, PERSONAL_DATA, TMALL_RED_LINES } from './sources';

/** Other people's data given away, and secrets asked for. */
export const personalDataRules: PhraseRule[] = [
  {
    id: 'data.ask-secret',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 9,
      near: list(
        '验证码 动态码 校验码 短信码 短信验证 六位码 6位码 六位数 四位码 动态密码 支付密码 登录密码 登陆密码 账号密码 密码 安全码 cvv cvc 有效期 卡背面 付款码 身份证 身份证号 身份证照 身份证号码 身份证正反 登录账号 登陆账号 登录账户 账号密码 账户密码 银行卡号 卡号 银行卡照 银行卡正反 信用卡号 人脸 户口本 护照 社保卡 驾驶证 手持身份证 账号和密码 淘宝密码 微信密码 支付宝密码 云闪付',
      ),
      with: list(
        '拍一下 拍下来 都要报 要报 报 念给 发我 发来 发过来 发给我 给我 发一下 发下 发个 给我 给一下 给下 告诉我 告诉下 告诉一下 告知 报一下 报给 报我 报下 念 提供 提供下 拍给 拍照 拍个 拍张 截图 截给 说一下 说下 写给 写一下 传给 传我 传一下 传过来 填给 多少 是什么 是啥 转给我 转发给我 要一下 需要您的 需要你的 登记',
      ),
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不会 不会要 绝不会 任何人 谁都')],
      context: list(
        '初始密码 箱子 密码锁 wifi 无线 网络密码 设备密码 门锁 锁 请勿 不要告诉 别告诉 任何人 平台页面 官方页面 实名认证 清关 出厂 默认密码 对公 保质期 生产日期 开机密码 取件 提货 配送 外卡 食品 有效期到 有效期是 有效期多 有效期为 券 优惠 活动 卡号段',
      ),
      covering: list('护照夹 护照套 护照包 身份证夹 身份证包 防伪验证码 有效期内'),
    },
    reason: '索要验证码、密码、证件属于违规收集个人信息，也是常见骗术',
    replacement: '这些信息请不要发给任何人，在平台页面填写即可',
    overridable: false,
    source: PERSONAL_DATA,
    examples: {
      breaks: [
        '验证码多少，报给我',
        '把yan zheng码发我',
        '银行卡号和有效期发我一下',
        '密 码是多少，告诉我就行',
        '身份证正反面拍照发来',
      ],
      keeps: ['验证码不要告诉任何人哦', '箱子初始密码是 000，可以自己改', '请在平台页面做实名认证，不用把身份证发我'],
    },
  },
  {
    id: 'data.ask-secret-next',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      order: 'asWritten',
      within: 9,
      near: list('验证码 动态码 校验码 短信码 支付密码 登录密码 身份证号 银行卡号 卡号'),
      with: list('发我 发给我 报我 报给我 告诉我 念给我 发过来 转给我'),
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不会 任何人 谁都')],
      context: list('初始密码 箱子 密码锁 wifi 门锁 不要告诉 别告诉 任何人 平台页面 官方页面 取件 提货 券 不用'),
    },
    reason: '索要验证码、密码、证件属于违规收集个人信息，也是常见骗术',
    replacement: '这些信息请不要发给任何人，在平台页面填写即可',
    overridable: false,
    source: PERSONAL_DATA,
    examples: {
      breaks: ['验证码收到没，收到发我', '等下会来个验证码，您报给我'],
      keeps: ['验证码请不要告诉任何人，也不用发给我', '防伪码刮开，截图发我看看'],
    },
  },
  {
    id: 'data.publish',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 8,
      near: list('地址 电话 手机号 信息 资料 照片 姓名 真名 聊天记录 身份证'),
      with: list('曝光 公开 挂网上 挂到网上 发到网上 发网上 发到群里 贴出来 发朋友圈 人肉 公布'),
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不会 绝不 没有')],
      context: list('保密 公开信息 公开课 说明书 相机 胶卷 快门'),
    },
    reason: '威胁公开或公开买家信息属于泄露个人信息，可能触犯法律',
    replacement: '',
    overridable: false,
    source: PERSONAL_DATA,
    examples: {
      breaks: ['再给差评我就把您地址曝光', '信不信我把你电话发到网上'],
      keeps: ['您的信息我们不会公开', '曝光补偿在相机设置里'],
    },
  },
  {
    id: 'data.other-person',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 10,
      near: list(
        '差评买家 差评客户 买这款的客户 买这款的买家 买过的客户 同款买家 给差评的那个 差评的那个 打差评的 给您差评的 那个给差评 退货的那位 退货的那个 投诉的那位 投诉的那个 前面那位 前面那个 上一个买家 上个买家 上一位 上一单 上个客户 上一个客户 前一个买家 前一位 别的客户 别的买家 别的客人 别的顾客 其他客户 其他客人 其他顾客 另一位买家 另一个客户 另一个买家 另外一个买家 另外一位 那位顾客 那位客户 那位买家 那个买家 那个客户 那个客人 有个客户 有个买家 有位客户 隔壁小区 同小区 同一个小区 您邻居 你邻居 您同事 某位买家 这个买家 这位买家 她叫 他叫 她家 他家住 她住 他住 人家住 买家叫 客户叫 收件人叫 评价里那个 评论里那个 晒图那个 那个姓 姓张的 姓王的 姓李的 姓陈的 姓刘的 拍同款的',
      ),
      with: list(
        '电话 手机 手机号 号码 地址 住在 住址 家住 住 姓名 全名 真名 名字 微信 订单 订单号 身份证 照片 收货信息 收件信息 聊天记录 号是 在哪个小区 几号楼 单元 室 大街 路 号楼 小区 公司 单位 叫 发您 发你 给您看',
      ),
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不会 不能 不方便 保密 无法')],
      context: list(
        '您自己 您的订单 您的地址 您的收货 您的电话 保密 隐私 驿站 快递员 打码 反馈 评价说 身高 体重 尺码 适合 思路 网络',
      ),
      covering: list(
        '住院 住宿 记住 路由 路上 网路 教室 浴室 办公室 卧室 叫货 电路 一路 订单量 晒图那个颜色 室内 室外 同小区驿站 同小区的快递 叫车',
      ),
    },
    reason: '泄露其他买家的姓名、电话、地址，平台按泄露信息处罚，也违反个人信息保护法',
    replacement: '',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['上一个买家叫张丽，也住您小区', '那位顾客家住滨江路18号3单元', '给您看看别的客户的收货地址'],
      keeps: ['其他买家反馈尺码偏小，建议拍大一码', '别的客户的信息我们不能提供', '您的地址是朝阳区那个对吗，我核对下'],
    },
  },
  {
    id: 'data.other-person-en',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 60,
      near: list(
        'previous_buyer previous_customer last_buyer last_customer other_buyer other_customer another_buyer another_customer a_different_customer different_buyer one_of_our_customers some_buyer your_neighbor your_neighbour she he that_buyer that_customer this_customer the_buyer_before buyer_named customer_named',
      ),
      with: list(
        'street avenue blvd lives_at live_at lives_in lives_on phone_number phone_is number_is her_number his_number her_address his_address her_phone his_phone address_is full_name full_address home_address email_is order_number_is name_is_mr name_is_mrs s_address s_phone s_name s_details credit_card',
      ),
    },
    exceptions: { negatedBy: list("can't cannot don't never won't not unable"), context: list('privacy confidential') },
    scope: { languages: ['en'] },
    reason: 'Giving away another buyer’s name, address or phone is a privacy breach',
    replacement: '',
    overridable: false,
    source: AMAZON_MESSAGES,
    examples: {
      breaks: ['The previous buyer Mr. Chen lives at 88 Pine Road.', "Another customer's phone number is in my list"],
      keeps: ["We can't share another customer's address", 'Another customer said it runs small'],
    },
  },
  {
    id: 'data.ask-secret-en',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 50,
      near: list(
        "password passcode otp pin_code pin_number verification_code security_code cvv cvc card_number credit_card_number bank_details bank_account_number social_security ssn passport id_card photo_of_your_id copy_of_your_id driver's_license driving_license login_details account_details account_password code_on_the_back code_you_received code_you_just_received 6-digit_code six_digit_code one-time_code text_code sms_code",
      ),
      with: list(
        "send give tell share provide what_is what's forward text_me message_me email_me show me_the read_me type_it need_your confirm_your",
      ),
    },
    exceptions: {
      negatedBy: list("never don't do_not won't will_not not can't cannot no_need"),
      context: list('anyone never_ask never_need wifi wi-fi lock default_password factory'),
    },
    scope: { languages: ['en'] },
    reason: 'Asking for passwords, codes or identity papers is forbidden and looks like fraud',
    replacement: 'Please never share codes or passwords with anyone',
    overridable: false,
    source: AMAZON_MESSAGES,
    examples: {
      breaks: ['Send me your account password so I can check.', 'Tell me the OTP you just received.'],
      keeps: ['We will never ask for your password.', 'The default password of the lock is 0000, tell me if it fails'],
    },
  },
  {
    id: 'data.password',
    category: 'privacyLeak',
    severity: 'warn',
    pattern: { type: 'variable', check: 'password' },
    reason: '看起来是密码或口令；聊天里不要发送账号密码',
    replacement: '',
    source: PERSONAL_DATA,
    examples: {
      breaks: ['后台密码：Abc#2024xy', 'password: Hunter2!x'],
      keeps: ['箱子初始密码是 000', '密码在说明书上'],
    },
  },
];
