export declare function toGb18030(text: string): Buffer;
