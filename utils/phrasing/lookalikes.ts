/**
 * Characters that stand for others in a disguised draft. Each pair of characters in a string is "written, meant".
 * Digits are left out on purpose: 0→O and 1→l would spoil the recognition of numbers.
 */

/** Cyrillic, Greek and small-capital letters that look like Latin ones. */
const LATIN_PAIRS =
  'аaвbсcеeнhіiјjкkмmоoрpѕsтtуyхxѵvԁdԛqԝwһhӏl' +
  'αaβbεeηnιiκkνvοoρpτtυuχxωwϲcϳj' +
  'ВbМmТtКkНhΒbΗhΜmΝnΤtΡpΖzΚkΙiΧx' +
  'ᴀaʙbᴄcᴅdᴇeɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrᴛtᴜuᴠvᴡwʏyᴢzɑaɡgıiⱽv';

/** Traditional and variant hanzi whose simplified form the rules use. */
const HANZI_PAIRS =
  '後后過过這这個个們们來来對对發发髮发開开關关門门問问間间聞闻說说話话語语請请謝谢詢询該该誰谁調调談谈論论評评價价證证認认識识記记訊讯訂订計计討讨訴诉詐诈誤误課课諾诺謊谎護护讓让試试許许設设訪访' +
  '買买賣卖貨货費费貴贵賬账帳账賠赔賺赚購购賓宾贈赠負负責责質质貼贴資资賢贤賤贱贏赢員员圓圆財财貪贪販贩貸贷賴赖' +
  '銀银錢钱錯错鐵铁銷销鋪铺鏈链鐘钟針针釘钉鎖锁鍵键' +
  '電电話话號号碼码機机線线網网絡络經经給给級级約约紅红純纯絕绝終终結结統统繼继續续練练細细紙纸組组維维緊紧總总綠绿編编縮缩' +
  '轉转軟软車车輕轻載载較较輸输運运還还進进遠远選选違违連连達达遲迟遞递邊边適适邏逻' +
  '貝贝頁页頂顶項项順顺須须預预領领頭头頻频題题額额顏颜願愿類类顧顾顯显' +
  '寶宝實实寫写導导將将專专尋寻層层屬属當当錄录歸归會会員员單单嚴严囑嘱園园圖图團团圍围國国場场報报塊块壞坏壓压處处備备復复夢梦頭头獎奖奪夺婦妇媽妈學学寧宁' +
  '嗎吗喚唤啟启嚇吓響响嘗尝廠厂廣广應应廢废彈弹強强徵征從从後后徑径憑凭憶忆懶懒懷怀戰战戲戏戶户撥拨據据擔担擇择換换損损搶抢掃扫掛挂採采擊击擁拥擾扰攜携攤摊' +
  '敗败敵敌數数斷断時时晝昼曬晒書书東东樣样標标樂乐樓楼權权歡欢款款殺杀殘残毀毁氣气決决沒没況况淺浅測测減减準准滿满漲涨漢汉潔洁濟济濾滤灣湾為为無无煩烦熱热燈灯爭争爺爷狀状獨独獲获' +
  '現现環环產产異异畢毕畫画癡痴療疗盜盗盡尽監监盤盘睏困矯矫礎础禮礼稅税種种稱称積积穩稳窮穷競竞筆笔節节範范築筑簡简簽签籤签籃篮糧粮' +
  '聯联聲声職职聽听聊聊腦脑腳脚膚肤臉脸臨临與与興兴舊旧藥药藍蓝薦荐蘋苹蟲虫術术衝冲裡里裏里補补裝装製制複复覆覆見见規规視视親亲覺觉觀观訴诉' +
  '隨随險险際际階阶陳陈陸陆陽阳隱隐雙双雜杂雞鸡離离難难雲云電电靜静響响飛飞飯饭飽饱餐餐館馆騙骗騷骚驗验驚惊驅驱馬马駡骂罵骂髒脏鬆松鬧闹鬼鬼魚鱼點点黨党齊齐齡龄' +
  '閒闲鄉乡縣县麗丽儲储儉俭兇凶兌兑凱凯刪删剛刚剝剥區区卻却厭厌喪丧嘆叹嗆呛囑嘱壇坛壯壮夠够姍姗娛娱孫孙屍尸崗岗帶带幣币幫帮幹干庫库廁厕彎弯徹彻恆恒悅悦悶闷惡恶惱恼愛爱態态慘惨慣惯慮虑憂忧懇恳懲惩拋抛挾挟捨舍捲卷掙挣揀拣揮挥搖摇撿捡擋挡擠挤擰拧攔拦攪搅暫暂曆历朧胧棄弃棗枣榮荣槍枪構构橋桥檔档檢检櫃柜欄栏歐欧殼壳溫温滅灭滯滞漢汉漿浆潤润澀涩濕湿瀏浏瀾澜災灾烏乌燙烫燒烧營营爍烁牆墙犧牺猶犹瑣琐疊叠瘋疯皺皱眾众睜睁礙碍禍祸穀谷窩窝竊窃筍笋築筑籠笼粵粤糾纠紋纹納纳紐纽紛纷紡纺紮扎絲丝綁绑綜综綢绸維维綿绵緣缘緩缓縫缝縮缩繃绷繞绕繡绣纖纤罐罐罷罢羅罗義义習习聖圣聯联聰聪肅肃脅胁脈脉脫脱腫肿膠胶膩腻臟脏艙舱艱艰荊荆莊庄華华萬万葉叶蒼苍蓋盖蔥葱蕩荡薩萨蘊蕴蘭兰虛虚號号蝕蚀蝦虾蠟蜡衊蔑褲裤襪袜襯衬觸触訓训註注詞词詳详誇夸誌志誘诱誠诚諒谅謀谋謂谓謙谦譏讥譯译讀读變变讚赞豎竖豐丰貓猫貫贯貶贬賂赂賀贺賄贿賜赐賦赋贊赞趨趋跡迹踐践蹤踪躲躲軌轨軍军輔辅輛辆輝辉輩辈輪轮轟轰辦办辭辞農农逕径這这週周過过遊游遙遥遷迁遺遗郵邮醜丑釣钓鈔钞鈕钮鈴铃鉤钩銅铜銳锐鋁铝鋒锋鋼钢錄录錶表鍊炼鍋锅鎮镇鏡镜鑽钻閃闪閉闭閒闲閱阅闊阔隊队陣阵陰阴隸隶霧雾霸霸韌韧韓韩頁页頓顿頗颇頰颊顆颗顛颠颱台飄飘飢饥飲饮飼饲飾饰餅饼餓饿餘余餡馅馳驰駐驻駕驾駛驶騎骑騰腾驕骄鮮鲜鯊鲨鳥鸟鴨鸭鵝鹅鹹咸鹽盐麥麦黃黄齒齿龍龙龜龟僅仅傳传債债傷伤優优償偿儘尽億亿儀仪內内兩两冊册凍冻別别刪删創创劃划劑剂勁劲動动務务勝胜勞劳勢势勸劝匯汇協协廚厨參参嶶微' +
  '鬚须麼么麽么薑姜覽览賞赏趕赶躍跃邀邀鄰邻醫医釋释鑒鉴鉅巨闆板於于並并啲的妳你您您祂他牠它係系甦苏淨净';

/** Letters whose mark does not come off by decomposition, and digits in shapes that NFKC leaves as they are. */
const SINGLE_PAIRS = 'øoŧtđdħhłl⓿0❶1❷2❸3❹4❺5❻6❼7❽8❾9➀1➁2➂3➃4➄5➅6➆7➇8➈9➊1➋2➌3➍4➎5➏6➐7➑8➒9⓵1⓶2⓷3⓸4⓹5⓺6⓻7⓼8⓽9';

/** Pictures used for a word: hearts after a 微 or V stand for 信 (心), stars and roses for 星. */
const PICTURES: Record<string, string> = {
  '♥': '❤',
  '♡': '❤',
  '❣': '❤',
  '🧡': '❤',
  '💛': '❤',
  '💚': '❤',
  '💙': '❤',
  '💜': '❤',
  '💗': '❤',
  '💖': '❤',
  '💕': '❤',
  '💓': '❤',
  '⭐': '★',
  '🌟': '★',
  '☆': '★',
  '🌹': '★',
  '✨': '★',
  '🐎': '马',
  '🐴': '马',
  '➕': '+',
  '✚': '+',
  '🈵': '满',
  '💰': '钱',
  '🧧': '红包',
  '📞': '电话',
  '☎': '电话',
  '📱': '手机',
};

function pairsOf(...lists: string[]): [string, string][] {
  return lists.flatMap((list) => {
    const characters = Array.from(list);
    return characters.flatMap((written, at): [string, string][] =>
      at % 2 === 0 ? [[written, characters[at + 1] ?? written]] : [],
    );
  });
}

/** Written character → what it stands for. */
export const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ...pairsOf(LATIN_PAIRS, HANZI_PAIRS, SINGLE_PAIRS),
  ...Object.entries(PICTURES),
]);

/** The lists behind `LOOKALIKES`, for the check that no pair is broken. */
export const LOOKALIKE_LISTS: readonly string[] = [LATIN_PAIRS, HANZI_PAIRS, SINGLE_PAIRS];
